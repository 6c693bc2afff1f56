package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.laurel.contracts.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be won; the field {@code kind} says how winners are chosen. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LadderAward.class, name = "ladder"),
    @JsonSubTypes.Type(value = ThresholdAward.class, name = "threshold"),
    @JsonSubTypes.Type(value = PoolAward.class, name = "pool"),
    @JsonSubTypes.Type(value = DrawAward.class, name = "draw"),
    @JsonSubTypes.Type(value = EarlyBirdAward.class, name = "earlyBird"),
    @JsonSubTypes.Type(value = JuryPickAward.class, name = "juryPick"),
    @JsonSubTypes.Type(value = EveryoneAward.class, name = "everyone"),
    @JsonSubTypes.Type(value = PerUnitAward.class, name = "perUnit")
})
public sealed interface Award
        permits LadderAward,
                ThresholdAward,
                PoolAward,
                DrawAward,
                EarlyBirdAward,
                JuryPickAward,
                EveryoneAward,
                PerUnitAward {

    /** Unique in the contest. */
    String id();

    LocalizedText title();

    /** What it is given for. */
    Unit unit();

    /** Condition on the unit that may win; absent: every unit that takes part. */
    @Nullable
    String where();

    /**
     * Awards of this contest whose winners alone may win this one: {@code award}, or {@code award.gate} for that gate or a
     * higher one.
     */
    List<String> requires();

    /** Awards of earlier contests of which the creator must have won one. */
    @Nullable
    EarlierAwards requiresEarlier();

    /** Awards of earlier contests of which the creator may have won none. */
    @Nullable
    EarlierAwards forbidsEarlier();
}
