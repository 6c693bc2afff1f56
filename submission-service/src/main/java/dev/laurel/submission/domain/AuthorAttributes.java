package dev.laurel.submission.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the platform says of the author is what the contest asks for, in every attribute it names. */
final class AuthorAttributes implements EntryRule {

    @Override
    public String name() {
        return "authorAttributes";
    }

    @Override
    public boolean isAsked(ContestRules contest) {
        return !contest.conditions().authorAttributes().isEmpty();
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        AuthorHistory author = candidacy.surroundings().author();
        Map<String, String> evidence = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        candidacy.conditions().authorAttributes().forEach((attribute, allowed) -> {
            String value = author.attribute(attribute);
            evidence.put(attribute, value);
            if (!allowed.contains(value)) {
                wrong.add(
                        attribute + " = " + (value.isEmpty() ? "?" : value) + " (" + String.join(", ", allowed) + ")");
            }
        });
        if (wrong.isEmpty()) {
            return new Verdict(
                    name(), true, evidence, new Reason("作者符合活动要求。", "The author is one the contest is for."));
        }
        String list = String.join("; ", wrong);
        return new Verdict(
                name(),
                false,
                evidence,
                new Reason("作者信息不符合要求：" + list + "。", "The author is not one the contest is for: " + list + "."));
    }
}
