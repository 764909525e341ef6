package org.wholesum.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published figures F14 to F21 as claims, with F16 read as shares of cost. */
final class Published {
    static final Map<String, List<String>> PARTS = Map.of("council", List.of("council direct", "council commissioned"));

    private Published() {}

    static Claim share(String source, String of, String value) {
        return Claim.of(source + " " + of, ClaimKind.SHARE, of, value).from(source);
    }

    static Claim change(String source, String of, String value) {
        return Claim.of(source + " " + of, ClaimKind.CHANGE, of, value).from(source);
    }

    static Claim total(String name, String value) {
        return Claim.of(name, ClaimKind.TOTAL, Claim.ALL, value).from("F19");
    }

    static List<Claim> f16() {
        return List.of(
                share("F16", "police", "40%").before(),
                share("F16", "council", "40%").before(),
                share("F16", "NHS", "18%").before());
    }

    static List<Claim> f17() {
        return List.of(
                share("F17", "council", "84%").measuring("contacts").after(),
                share("F17", "fire", "11%").measuring("contacts").after(),
                share("F17", "NHS", "7%").measuring("contacts").after(),
                share("F17", "police", "4%").measuring("contacts").after());
    }

    static List<Claim> f18() {
        return List.of(
                change("F18", "justice", "−99.9%"),
                change("F18", "fire", "−71%"),
                change("F18", "NHS", "−69%"),
                change("F18", "police", "−95%"),
                change("F18", "council direct", "−42%"),
                change("F18", "council commissioned", "+150%"));
    }

    static List<Claim> f19() {
        return List.of(
                total("F19 old", "£337,000").before(),
                total("F19 pilot", "£233,000").after());
    }

    static List<Claim> f20andF21() {
        return List.of(
                Claim.of("F20", ClaimKind.SAVING, Claim.ALL, "£104,000").from("F20"),
                Claim.of("F19 cases", ClaimKind.COUNT, "cases", "7 cases").from("F19"),
                Claim.of("F21", ClaimKind.SAVING, "every similar case", "£81.5 million")
                        .from("F21")
                        .scaled(new Claim.Scaling("F20", "F19 cases", Optional.empty())));
    }

    static List<Claim> all() {
        List<Claim> all = new ArrayList<>();
        List.of(f16(), f17(), f18(), f19(), f20andF21()).forEach(all::addAll);
        all.add(change("F14", "NHS", "-80%"));
        all.add(change("F14", "police", "-95%"));
        all.add(change("F15", "council", "+10%"));
        all.add(change("F15", "council commissioned", "+150%"));
        return all;
    }

    static InputAudit audit() {
        return InputAudit.of(all(), PARTS);
    }
}
