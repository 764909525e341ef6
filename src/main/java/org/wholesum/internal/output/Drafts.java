package org.wholesum.internal.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that appear under their names when all of them are written completely. Until then they are drafts in a hidden folder
 * beside them, with a lock. Drafts whose lock nobody holds were left by a run that was killed: the next run deletes them.
 */
public final class Drafts implements AutoCloseable {
    private static final String BEGIN = ".wholesum-";
    private static final String END = ".tmp";
    private static final String LOCK = "lock";
    private static final String DRAFT = "draft-";

    private final Path folder;
    private final Path own;
    private final FileChannel channel;
    private final Map<Path, Path> drafts = new LinkedHashMap<>();

    private Drafts(Path folder, Path own, FileChannel channel) {
        this.folder = folder;
        this.own = own;
        this.channel = channel;
    }

    /**
     * Drafts of files in a folder. Those that killed runs left there are deleted.
     *
     * @param folder which exists
     * @return no drafts yet
     * @throws IOException if a file can't be created in the folder
     */
    public static Drafts in(Path folder) throws IOException {
        clean(folder);
        Path own = Files.createDirectory(folder.resolve(BEGIN + UUID.randomUUID() + END));
        try {
            FileChannel channel =
                    FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock(channel);
            return new Drafts(folder, own, channel);
        } catch (IOException e) {
            Files.deleteIfExists(own.resolve(LOCK));
            Files.deleteIfExists(own);
            throw e;
        }
    }

    /**
     * Where a draft is to be written.
     *
     * @param name of the file in the folder
     * @return the path of a file that doesn't exist
     */
    public Path draft(String name) {
        Path draft = own.resolve(DRAFT + name);
        drafts.put(draft, folder.resolve(name));
        return draft;
    }

    /**
     * Gives every draft its name.
     *
     * @param options as of {@link Files#move}, as {@code REPLACE_EXISTING}
     * @return the files, in order
     * @throws IOException if one can't be renamed
     */
    public List<Path> publish(CopyOption... options) throws IOException {
        for (Path draft : drafts.keySet()) {
            publishOne(draft, options);
        }
        return List.copyOf(drafts.values());
    }

    /**
     * Gives every draft its name, in place of files that have it. One of them is a mark that the others belong together: its file
     * from before goes first, and the new one comes last. A run that is killed meanwhile leaves a folder without the mark.
     *
     * @param mark the name of a draft; if there is none of that name, the order is that of the drafts
     * @return the files, in order
     * @throws IOException if one can't be renamed; if it is the first, the folder is as it was
     */
    public List<Path> publishMarked(String mark) throws IOException {
        Path last = folder.resolve(mark);
        Path before = own.resolve(DRAFT + "." + mark); // close deletes it
        if (drafts.containsValue(last) && Files.exists(last)) {
            Files.move(last, before);
        }
        Iterator<Path> order = drafts.keySet().stream()
                .sorted(Comparator.comparing(draft -> last.equals(drafts.get(draft))))
                .iterator();
        try {
            publishOne(order.next(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (Files.exists(before)) {
                Files.move(before, last);
            }
            throw e;
        }
        while (order.hasNext()) {
            publishOne(order.next(), StandardCopyOption.REPLACE_EXISTING);
        }
        return List.copyOf(drafts.values());
    }

    private void publishOne(Path draft, CopyOption... options) throws IOException {
        Files.move(draft, Objects.requireNonNull(drafts.get(draft)), options);
    }

    /**
     * Deletes the drafts that have not been given their names.
     *
     * @throws IOException if one can't be deleted
     */
    @Override
    public void close() throws IOException {
        channel.close(); // and with it the lock
        delete(own);
    }

    /** The names of the drafts. */
    @Override
    public String toString() {
        return "drafts of " + drafts.values();
    }

    /** Where a file system has no locks, no run deletes the drafts of another. */
    private static Optional<FileLock> lock(FileChannel channel) {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (IOException | OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static void clean(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
            for (Path drafts : left) {
                clean(drafts.resolve(LOCK), drafts);
            }
        }
    }

    private static void clean(Path lock, Path drafts) {
        if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            return; // it has just been made, or is no folder of drafts
        }
        try {
            if (isFree(lock)) {
                delete(drafts);
            }
        } catch (IOException e) {
            // another run deletes them at the same time, or has more rights than this one
        }
    }

    private static boolean isFree(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock(channel).isPresent();
        }
    }

    /** Deletes a folder of files, the lock last: until then another run sees whose they are. */
    private static void delete(Path drafts) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(drafts, DRAFT + "*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(drafts.resolve(LOCK));
        Files.deleteIfExists(drafts);
    }
}
