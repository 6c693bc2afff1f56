package dev.laurel.awards.compile;

import dev.laurel.awards.domain.rules.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Figures as a test writes them down. */
record FiguresOnPaper(Map<String, Integer> numbers, Map<String, String> texts, List<String> labels) implements Figures {

    FiguresOnPaper(Map<String, Integer> numbers, Map<String, String> texts, String... labels) {
        this(numbers, texts, List.of(labels));
    }

    @Override
    public BigDecimal number(String name) {
        return BigDecimal.valueOf(numbers.getOrDefault(name, 0));
    }

    @Override
    public boolean hasLabel(String label) {
        return labels.contains(label);
    }

    @Override
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
