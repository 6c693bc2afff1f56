package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.contracts.LocalizedText;
import java.util.List;

/**
 * Something won by winning in several contests, for example a certificate for two months of a quarter.
 *
 * @param award    id of the award, in this contest and the others
 * @param contests ids of the other contests
 * @param atLeast  how often, this contest included
 */
public record CarryOver(
        String id,
        LocalizedText title,
        Kind kind,
        String award,
        List<String> contests,
        int atLeast,
        LocalizedText prize) {

    public CarryOver {
        kind = Defaults.or(kind, Kind.TIMES_WON);
        contests = List.copyOf(contests);
    }

    /** What is counted. */
    public enum Kind {
        @JsonProperty("timesWon")
        TIMES_WON
    }
}
