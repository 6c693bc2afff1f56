package dev.laurel.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON form of the contract records. Unknown fields are ignored, absent ones are left out, properties are written in
 * the order of the record's components and map entries by key, so that equal values give equal bytes; instants are RFC 3339 with
 * milliseconds and are read from RFC 3339 or from epoch milliseconds, truncated to milliseconds.
 */
public final class ContractJson {

    private static final int LONGEST_NUMBER = 40;
    private static final JsonMapper MAPPER = build();

    private ContractJson() {}

    /** Shared and immutable. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper build() {
        var bounded = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxStringLength(1 << 20)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
        return JsonMapper.builder(bounded)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // A score keeps its decimals, also where a tree and not a record is read.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule("laurel-instants")
                        .addSerializer(Instant.class, new InstantWriter())
                        .addDeserializer(Instant.class, new InstantReader())
                        .addDeserializer(BigDecimal.class, new DecimalReader()))
                .build();
    }

    private static final class InstantWriter extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }

    private static final class InstantReader extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return Instant.ofEpochMilli(parser.getLongValue());
            }
            String text = parser.getString();
            try {
                return java.time.OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            } catch (java.time.DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(
                        Instant.class, text, "expected RFC 3339 such as 2024-02-23T09:00:00Z, or epoch milliseconds");
            }
        }
    }

    /**
     * Reads decimals of a sane size only. Ten characters such as {@code 1e999999999} would otherwise become a gigabyte of
     * digits as soon as somebody compares, rounds or prints them.
     */
    private static final class DecimalReader extends ValueDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            BigDecimal value = parser.currentToken() == JsonToken.VALUE_STRING
                    ? ofText(parser.getString(), context)
                    : parser.getDecimalValue();
            if (Math.abs((long) value.scale()) > Limits.DECIMAL_SCALE) {
                return (BigDecimal) context.handleWeirdNumberValue(
                        BigDecimal.class,
                        value,
                        "expected at most " + Limits.DECIMAL_SCALE + " decimals and no larger exponent");
            }
            return value;
        }

        private static BigDecimal ofText(String text, DeserializationContext context) {
            if (text.length() <= LONGEST_NUMBER) {
                try {
                    return new BigDecimal(text.strip());
                } catch (NumberFormatException notANumber) {
                    // Answered below, like a text that is too long for a number.
                }
            }
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "expected a decimal number");
        }
    }
}
