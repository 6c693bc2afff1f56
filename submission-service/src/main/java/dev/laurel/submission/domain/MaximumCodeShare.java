package dev.laurel.submission.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;

/** Not too much of the body is code: code characters to all characters, white space left out, compared exactly. */
final class MaximumCodeShare implements EntryRule {

    @Override
    public String name() {
        return "maximumCodeShare";
    }

    @Override
    public boolean isAsked(ContestRules contest) {
        return contest.conditions().maximumCodeShare() != null;
    }

    @Override
    public Verdict judge(Candidacy candidacy) {
        Reading reading = candidacy.reading();
        BigDecimal most = Objects.requireNonNull(candidacy.conditions().maximumCodeShare());
        BigDecimal code = BigDecimal.valueOf(reading.codeCharacters());
        BigDecimal all = BigDecimal.valueOf(reading.characters());
        boolean passed = code.compareTo(most.multiply(all)) <= 0;
        String share = all.signum() == 0
                ? "0"
                : code.divide(all, 4, RoundingMode.HALF_EVEN).toPlainString();
        Map<String, String> evidence = Map.of(
                "codeCharacters", code.toPlainString(),
                "characters", all.toPlainString(),
                "share", share,
                "maximum", most.toPlainString());
        return new Verdict(
                name(),
                passed,
                evidence,
                new Reason(
                        "代码占 " + code + "/" + all + " 字符（" + share + "），上限 " + most.toPlainString() + "。",
                        "Code makes " + code + " of " + all + " characters (" + share + "); at most "
                                + most.toPlainString() + " is allowed."));
    }
}
