package org.wholesum.report;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a window, one page of it, by the DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final Answers answers = new Answers();
    private final AtomicInteger commands = new AtomicInteger();
    private final String session;

    /** Starts it. */
    Chromium(Path executable, Path folder) throws Exception {
        process = new ProcessBuilder(command(executable, folder))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(folder.resolve("DevToolsActivePort")), answers)
                .get(SECONDS, TimeUnit.SECONDS);
        String target = send("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        session = send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        send("Page.enable", Map.of());
        send("Network.enable", Map.of());
    }

    /** The executable of a browser on the path. */
    static Optional<Path> executable() {
        List<Path> folders = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> command(Path executable, Path folder) {
        Stream<String> asRoot =
                "root".equals(System.getProperty("user.name")) ? Stream.of("--no-sandbox") : Stream.empty();
        return Stream.concat(
                        Stream.of(
                                executable.toString(),
                                "--headless",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--hide-scrollbars",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + folder),
                        asRoot)
                .toList();
    }

    private URI address(Path file) throws IOException, InterruptedException {
        for (int wait = 0; wait < SECONDS * 20 && process.isAlive(); wait++) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() == 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IOException("the browser did not start: " + process.info());
    }

    /** Opens a file at a width, in a light or a dark scheme, and waits until it is loaded. */
    void open(Path page, int width, String scheme) throws Exception {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        media("screen", scheme);
        answers.loaded = new CompletableFuture<>();
        answers.requests.clear();
        send("Page.navigate", Map.of("url", page.toUri().toString()));
        answers.loaded.get(SECONDS, TimeUnit.SECONDS);
    }

    /** Shows the page as on a medium. */
    void media(String medium, String scheme) throws Exception {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The addresses that the page has asked for. */
    List<String> requests() {
        return List.copyOf(answers.requests);
    }

    /** The value of an expression in the page. */
    JsonNode value(String expression) throws Exception {
        JsonNode found = send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (found.has("exceptionDetails")) {
            throw new IllegalStateException(found.toString());
        }
        return found.get("result").get("value");
    }

    /** A PNG of the whole page as it is. */
    byte[] picture() throws Exception {
        JsonNode data = send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        return data.get("data").binaryValue();
    }

    /** The page on A4 paper, as PDF. */
    byte[] pdf() throws Exception {
        return send("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data")
                .binaryValue();
    }

    private JsonNode send(String method, Map<String, Object> parameters) throws Exception {
        return send(session, method, parameters);
    }

    private JsonNode send(String to, String method, Map<String, Object> parameters) throws Exception {
        int id = commands.incrementAndGet();
        Map<String, Object> message = new java.util.HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!to.isEmpty()) {
            message.put("sessionId", to);
        }
        CompletableFuture<JsonNode> answer = answers.of(id);
        socket.sendText(JsonMapper.shared().writeValueAsString(message), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode all = answer.get(SECONDS, TimeUnit.SECONDS);
        if (all.has("error")) {
            throw new IllegalStateException(method + ": " + all.get("error"));
        }
        return all.get("result");
    }

    @Override
    public void close() throws Exception {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(SECONDS, TimeUnit.SECONDS);
    }

    /** What the browser says: an answer to each command, and what happens in between. */
    private static final class Answers implements WebSocket.Listener {
        private final Map<Integer, CompletableFuture<JsonNode>> byCommand = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
        private final StringBuilder text = new StringBuilder();
        private volatile CompletableFuture<JsonNode> loaded = new CompletableFuture<>();

        CompletableFuture<JsonNode> of(int command) {
            return byCommand.computeIfAbsent(command, id -> new CompletableFuture<>());
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                heard(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void heard(JsonNode message) {
            String event = message.path("method").asString("");
            if (message.has("id")) {
                of(message.get("id").asInt()).complete(message);
            } else if (event.equals("Network.requestWillBeSent")) {
                requests.add(message.get("params").get("request").get("url").asString());
            } else if (event.equals("Page.loadEventFired")) {
                loaded.complete(message);
            }
        }
    }
}
