package dev.laurel.ranking.domain;

import dev.laurel.awards.domain.rules.ContestRules;

/** A contest's rules in the award engine's form. */
public record EngineRules(ContestRules rules) {}
