package dev.laurel.ranking.domain;

import java.util.List;

/** The canonical form of those inputs that not every contest has; what there is nothing of is left out. */
final class InputForm {

    private InputForm() {}

    static void acts(CanonicalJson json, Acts acts) {
        if (acts.equals(Acts.NONE)) {
            return;
        }
        json.name("acts").beginObject().name("choices").beginArray();
        for (Acts.Choice choice : acts.choices()) {
            json.beginObject().name("authorId").value(choice.authorId());
            json.name("award").value(choice.award());
            json.name("group").value(choice.group()).endObject();
        }
        json.endArray().name("draws").beginArray();
        for (Acts.Draw draw : acts.draws()) {
            json.beginObject().name("award").value(draw.award());
            json.name("beacon").value(draw.beacon());
            json.name("commitment").value(draw.commitment());
            json.name("eligibleDigest").value(draw.eligibleDigest());
            json.name("round").value(draw.round());
            json.name("secret").value(draw.secret()).endObject();
        }
        json.endArray().name("picks").beginArray();
        for (Acts.Pick pick : acts.picks()) {
            json.beginObject().name("award").value(pick.award());
            json.name("grade").value(pick.grade());
            json.name("reason").value(pick.reason());
            json.name("unitId").value(pick.unitId()).endObject();
        }
        json.endArray().name("quotas").beginArray();
        for (Acts.Quota quota : acts.quotas()) {
            json.beginObject().name("award").value(quota.award());
            json.name("part").value(quota.part());
            json.name("places").value(quota.places());
            json.name("reason").value(quota.reason()).endObject();
        }
        json.endArray().endObject();
    }

    static void authors(CanonicalJson json, List<AuthorFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        json.name("authors").beginArray();
        for (AuthorFact fact : facts) {
            json.beginObject().name("at").value(fact.at());
            json.name("authorId").value(fact.authorId());
            json.name("name").value(fact.name());
            Long seq = fact.seq();
            if (seq != null) {
                json.name("seq").value(seq.longValue());
            }
            json.name("value");
            Long figure = fact.figure();
            if (figure == null) {
                json.value(fact.word());
            } else {
                json.value(figure.longValue());
            }
            json.endObject();
        }
        json.endArray();
    }

    static void sheets(CanonicalJson json, List<Sheet> sheets) {
        if (sheets.isEmpty()) {
            return;
        }
        json.name("sheets").beginArray();
        for (Sheet sheet : sheets) {
            json.beginObject().name("counts").value(sheet.counts());
            json.name("key").value(sheet.key());
            json.name("scores").beginObject();
            sheet.scores().forEach((criterion, score) -> json.name(criterion).value(score.toPlainString()));
            json.endObject().name("version").value(sheet.version()).endObject();
        }
        json.endArray();
    }

    static void traits(CanonicalJson json, Entry.Traits traits) {
        if (traits.equals(Entry.Traits.NONE)) {
            return;
        }
        json.name("traits").beginObject();
        json.name("category").value(traits.category());
        json.name("columnIds").beginArray();
        traits.columnIds().forEach(json::value);
        json.endArray();
        Entry.Exclusion exclusion = traits.exclusion();
        if (exclusion != null) {
            json.name("exclusion").beginObject();
            json.name("consequence").value(exclusion.consequence().name());
            json.name("rule").value(exclusion.rule()).endObject();
        }
        json.name("kind").value(traits.kind());
        json.name("labels").beginArray();
        traits.labels().forEach(json::value);
        json.endArray().name("wordCount").value(traits.wordCount()).endObject();
    }
}
