package dev.laurel.canary.domain;

import dev.laurel.awards.canary.Inside;

/** Uses more of the award engine than its domain. */
public final class LooksBesideTheEnginesDomain {

    private LooksBesideTheEnginesDomain() {}

    static Class<?> inside() {
        return Inside.class;
    }
}
