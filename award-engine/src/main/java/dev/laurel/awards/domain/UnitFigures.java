package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.AuthorFacts;
import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.rules.Figures;
import dev.laurel.awards.domain.rules.UnitKind;
import java.math.BigDecimal;
import java.util.Map;

/** The figures of one unit at a time; moved from unit to unit. Every thread needs its own. */
final class UnitFigures implements Figures {

    private static final String ATTRIBUTE = "attribute.";

    private final Population population;
    private final UnitKind unit;
    private final Map<String, Decimals> figures;
    private int current;

    UnitFigures(Population population, UnitKind unit, Map<String, Decimals> figures) {
        this.population = population;
        this.unit = unit;
        this.figures = figures;
    }

    UnitFigures at(int number) {
        current = number;
        return this;
    }

    @Override
    public BigDecimal number(String name) {
        return figure(name).get(current);
    }

    @Override
    public double real(String name) {
        return figure(name).real(current);
    }

    private Decimals figure(String name) {
        Decimals figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("A formula asks for " + name + ", which it does not name.");
        }
        return figure;
    }

    @Override
    public boolean hasLabel(String label) {
        return unit == UnitKind.ARTICLE && population.entry(current).labels().contains(label);
    }

    @Override
    public String text(String name) {
        if (name.startsWith(ATTRIBUTE)) {
            String author = population.author(population.creator(unit, current));
            AuthorFacts facts = population.inputs().authors().getOrDefault(author, AuthorFacts.NONE);
            return facts.attributes().getOrDefault(name.substring(ATTRIBUTE.length()), "");
        }
        if (unit != UnitKind.ARTICLE) {
            return "";
        }
        Entry entry = population.entry(current);
        return switch (name) {
            case "category" -> entry.category();
            case "kind" -> entry.kind();
            default -> "";
        };
    }
}
