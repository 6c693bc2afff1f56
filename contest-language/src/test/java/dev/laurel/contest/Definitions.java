package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A sound definition to break, and how the tests read it. */
final class Definitions {

    static final String SOUND = """
            id: spring-2024
            title: { zh: 春季征文, en: Spring contest }
            timeZone: Asia/Shanghai
            submissions:
              from: 2024-03-01
              through: 2024-03-31
            metrics:
              through: 2024-04-05
            eligibility:
              topicIds: [spring]
              minimumBodyLength: 500
            score:
              formula: views*0.01 + likes
              scale: 2
            tieBreaks: [moreLikes, earlierPublication, articleId]
            awards:
              - id: best
                title: { zh: 最佳, en: Best }
                kind: ladder
                unit: article
                stacking: vacate
                tiers:
                  - { from: 1, through: 1, title: { zh: 冠军, en: Winner }, prize: { zh: 书, en: A book } }
                  - { from: 2, through: 5, title: { zh: 前五, en: Top 5 }, prize: { zh: 笔, en: A pen } }
            """;

    private Definitions() {}

    static ReadResult read(String definition) {
        return DefinitionReader.read(definition.getBytes(StandardCharsets.UTF_8));
    }

    static List<Fault> faults(String definition) {
        return read(definition) instanceof ReadResult.Faulty faulty ? faulty.faults() : List.of();
    }

    /** The sound definition with one passage replaced. */
    static String with(String passage, String replacement) {
        assertThat(SOUND).as("the passage to replace").contains(passage);
        return SOUND.replace(passage, replacement);
    }
}
