package dev.laurel.ranking.domain;

import dev.laurel.ranking.domain.PublishedResult.AwardOutcome;
import dev.laurel.ranking.domain.PublishedResult.Details;
import dev.laurel.ranking.domain.PublishedResult.Holder;
import dev.laurel.ranking.domain.PublishedResult.Lowered;
import dev.laurel.ranking.domain.PublishedResult.Winner;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a result and of what it was worked out from. Equal results give equal bytes; the digests that
 * people compare are taken over them, so the form must never change.
 */
public final class ResultForm {

    private ResultForm() {}

    /** Digest of definition version, manifest, standings and awards. */
    public static String digest(Candidate candidate) {
        Sha256 digest = new Sha256();
        CanonicalJson json = new CanonicalJson(digest);
        json.beginObject().name("awards").beginArray();
        candidate.awards().forEach(award -> award(json, award));
        json.endArray().name("contestId").value(candidate.contest().id());
        json.name("definitionVersion").value(candidate.contest().version());
        json.name("manifest");
        manifest(json, candidate.manifest());
        json.name("standings").beginArray();
        Set<Counter> unavailable = candidate.contest().rules().unavailable();
        int rank = 0;
        for (RankedEntry entry : candidate.ranking()) {
            row(json, ++rank, entry, unavailable);
        }
        json.endArray().endObject().flush();
        return digest.finish();
    }

    /** Rows of the standings as a JSON array; {@code firstRank} is the rank of the first one. */
    public static byte[] rows(List<RankedEntry> entries, int firstRank, Set<Counter> unavailable) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * 256 + 16);
        CanonicalJson json = new CanonicalJson(bytes);
        json.beginArray();
        int rank = firstRank;
        for (RankedEntry entry : entries) {
            row(json, rank++, entry, unavailable);
        }
        json.endArray().flush();
        return bytes.toByteArray();
    }

    /**
     * What the result was worked out from: definition, operators' acts, manifest, every entry with its version and sealed
     * tallies, facts about authors, the jury's sheets, and where in which log each partition was sealed. What there is
     * nothing of is left out.
     */
    public static void writeInputs(Candidate candidate, OutputStream out) {
        CanonicalJson json = new CanonicalJson(out);
        json.beginObject();
        InputForm.acts(json, candidate.contest().acts());
        InputForm.authors(json, candidate.facts());
        json.name("contestId").value(candidate.contest().id());
        json.name("definition").literal(candidate.contest().definition());
        json.name("definitionVersion").value(candidate.contest().version());
        json.name("entries").beginArray();
        candidate.entries().stream()
                .filter(participant -> participant.entry() != null)
                .sorted(Comparator.comparing(ResultForm::articleId, CodePointOrder.INSTANCE))
                .forEach(participant -> input(json, participant));
        json.endArray().name("manifest");
        manifest(json, candidate.manifest());
        json.name("seal").beginObject();
        json.name("cutOff").value(candidate.contest().cutOff());
        json.name("number").value(candidate.sealing().number());
        json.name("partitions").beginArray();
        candidate.sealing().sealed().forEach((partition, seal) -> json.beginObject()
                .name("endOffset")
                .value(seal.endOffset())
                .name("partition")
                .value(partition)
                .name("topicId")
                .value(seal.logId())
                .endObject());
        json.endArray().endObject();
        InputForm.sheets(json, candidate.sheets());
        json.endObject().flush();
    }

    private static String articleId(Participant participant) {
        Entry entry = participant.entry();
        return entry == null ? "" : entry.articleId();
    }

    private static void input(CanonicalJson json, Participant participant) {
        Entry entry = participant.entry();
        if (entry == null) {
            return;
        }
        json.beginObject().name("articleId").value(entry.articleId());
        json.name("authorId").value(entry.authorId());
        json.name("publishedAt").value(entry.publishedAt());
        json.name("status").value(entry.status().name().toLowerCase(java.util.Locale.ROOT));
        Tally tally = participant.tally();
        if (tally != null) {
            json.name("tallies").beginObject();
            json.name("collects").value(tally.counts().collects());
            json.name("comments").value(tally.counts().comments());
            json.name("likes").value(tally.counts().likes());
            Tally.Seal seal = tally.seal();
            if (seal != null) {
                json.name("sealEndOffset").value(seal.endOffset());
            }
            json.name("views").value(tally.counts().views()).endObject();
        }
        json.name("title").value(entry.title());
        InputForm.traits(json, entry.traits());
        json.name("url").value(entry.url());
        json.name("version").value(entry.version()).endObject();
    }

    private static void manifest(CanonicalJson json, Manifest manifest) {
        json.beginObject().name("digest").value(manifest.digest());
        json.name("entries").value(manifest.entries()).endObject();
    }

    private static void row(CanonicalJson json, int rank, RankedEntry entry, Set<Counter> unavailable) {
        json.beginObject().name("articleId").value(entry.articleId());
        json.name("authorId").value(entry.authorId());
        json.name("counters").beginObject();
        counter(json, Counter.COLLECTS, entry, unavailable);
        counter(json, Counter.COMMENTS, entry, unavailable);
        counter(json, Counter.LIKES, entry, unavailable);
        counter(json, Counter.VIEWS, entry, unavailable);
        json.endObject().name("publishedAt").value(entry.publishedAt());
        json.name("rank").value(rank);
        json.name("score").value(entry.score().toString());
        json.name("title").value(entry.title());
        json.name("url").value(entry.url()).endObject();
    }

    private static void counter(CanonicalJson json, Counter counter, RankedEntry entry, Set<Counter> unavailable) {
        json.name(counter.formulaName());
        if (unavailable.contains(counter)) {
            json.value((String) null);
        } else {
            json.value(entry.counts().of(counter));
        }
    }

    private static void award(CanonicalJson json, AwardOutcome award) {
        json.beginObject().name("awardId").value(award.awardId());
        Details details = award.details();
        if (details != null) {
            json.name("details");
            details(json, details);
        }
        json.name("places").beginArray();
        for (Holder place : award.places()) {
            json.beginObject().name("articleId").value(place.articleId());
            json.name("authorId").value(place.authorId());
            json.name("gift").value(place.gift());
            json.name("place").value(place.place());
            json.name("prize").value(place.prize());
            json.name("rank").value(place.rank());
            json.name("reason").value(place.reason());
            json.name("score").value(place.score());
            json.name("tier").value(place.tier()).endObject();
        }
        json.endArray().name("title").value(award.title()).endObject();
    }

    private static void details(CanonicalJson json, Details details) {
        json.beginObject();
        number(json, "announced", details.announced());
        json.name("kind").value(details.kind());
        json.name("lowered").beginArray();
        for (Lowered lowered : details.lowered()) {
            json.beginObject().name("part").value(lowered.part());
            json.name("places").value(lowered.places());
            json.name("reason").value(lowered.reason()).endObject();
        }
        json.endArray();
        number(json, "offered", details.offered());
        json.name("passedOver").beginObject();
        details.passedOver().forEach((why, count) -> json.name(why).value(count));
        json.endObject();
        number(json, "shortfall", details.shortfall());
        text(json, "statement", details.statement());
        json.name("unit").value(details.unit());
        json.name("winners").beginArray();
        details.winners().forEach(winner -> winner(json, winner));
        json.endArray().endObject();
    }

    private static void winner(CanonicalJson json, Winner winner) {
        json.beginObject().name("amount").value(winner.amount());
        json.name("authorId").value(winner.authorId());
        json.name("currency").value(winner.currency());
        json.name("gift").value(winner.gift());
        json.name("ordered").value(winner.ordered());
        json.name("part").value(winner.part());
        number(json, "place", winner.place());
        text(json, "prize", winner.prize());
        json.name("quantity").value(winner.quantity());
        number(json, "rank", winner.rank());
        json.name("reason").value(winner.reason());
        json.name("scope").value(winner.scope());
        json.name("score").value(winner.score());
        json.name("title").value(winner.title());
        json.name("unitId").value(winner.unitId()).endObject();
    }

    private static void number(CanonicalJson json, String name, @Nullable Integer number) {
        json.name(name);
        if (number == null) {
            json.value((String) null);
        } else {
            json.value(number.longValue());
        }
    }

    private static void text(CanonicalJson json, String name, @Nullable Text text) {
        json.name(name);
        if (text == null) {
            json.value((String) null);
        } else {
            json.value(text);
        }
    }
}
