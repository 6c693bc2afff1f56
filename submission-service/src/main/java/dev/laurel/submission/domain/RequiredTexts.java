package dev.laurel.submission.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The body has every required text where the contest wants it. */
final class RequiredTexts implements EntryRule {

    private static final int LONGEST = 100;

    @Override
    public String name() {
        return "requiredText";
    }

    @Override
    public boolean isAsked(ContestRules contest) {
        return !contest.conditions().requiredText().isEmpty();
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        Reading reading = candidacy.reading();
        Map<String, String> evidence = new LinkedHashMap<>();
        List<RequiredText> missing = new ArrayList<>();
        int number = 0;
        for (RequiredText wanted : candidacy.conditions().requiredText()) {
            String found = reading.find(wanted);
            evidence.put("text" + ++number, found == null ? "" : shortened(found));
            if (found == null) {
                missing.add(wanted);
            }
        }
        if (missing.isEmpty()) {
            return new Verdict(
                    name(), true, evidence, new Reason("正文包含要求的文字。", "The body has the text that is required."));
        }
        String zh = missing.stream().map(RequiredText::shownZh).collect(Collectors.joining("、"));
        String en = missing.stream().map(RequiredText::shownEn).collect(Collectors.joining(", "));
        return new Verdict(
                name(), false, evidence, new Reason("缺少要求的文字：" + zh + "。", "Required text is missing: " + en + "."));
    }

    /** Evidence is bounded by the contract. */
    private static String shortened(String found) {
        return found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…";
    }
}
