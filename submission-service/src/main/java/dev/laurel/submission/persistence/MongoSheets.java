package dev.laurel.submission.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.laurel.submission.application.Sheets;
import dev.laurel.submission.domain.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** The jury's sheets in {@code sheets}. */
final class MongoSheets implements Sheets {

    private static final String CONTEST = "contest";
    private static final String UNIT = "unit";
    private static final String UNIT_ID = "unitId";
    private static final String JUROR = "juror";
    private static final String STATUS = "status";
    private static final Bson PUBLIC = ne(STATUS, Sheet.Status.DRAFT.name());

    private final MongoCollection<Document> sheets;

    MongoSheets(MongoOperations mongo) {
        sheets = Fields.collection(mongo, "sheets");
        sheets.createIndex(Indexes.ascending(CONTEST, JUROR));
        sheets.createIndex(Indexes.ascending(CONTEST, UNIT_ID));
    }

    @Override
    public @Nullable Sheet find(Sheet.Key key) {
        return named(key.text());
    }

    @Override
    public @Nullable Sheet named(String keyText) {
        Document document = sheets.find(eq("_id", keyText)).first();
        return document == null ? null : read(document);
    }

    @Override
    public boolean save(Sheet sheet) {
        return VersionedWrites.write(sheets, List.of(write(sheet))).isEmpty();
    }

    @Override
    public List<Sheet> ofJuror(String contestId, String jurorId) {
        return list(and(eq(CONTEST, contestId), eq(JUROR, jurorId)));
    }

    @Override
    public List<Sheet> ofUnit(String contestId, Sheet.Unit unit, String unitId) {
        return list(and(eq(CONTEST, contestId), eq(UNIT_ID, unitId), eq(UNIT, unit.name())));
    }

    @Override
    public Map<String, Long> versions(String contestId) {
        Map<String, Long> versions = new HashMap<>();
        for (Document document : sheets.find(and(eq(CONTEST, contestId), PUBLIC))
                .projection(Projections.include(VersionedWrites.VERSION))) {
            versions.put(Fields.text(document, "_id"), Fields.number(document, VersionedWrites.VERSION));
        }
        return versions;
    }

    @Override
    public void forEachPublic(Consumer<Sheet> each) {
        for (Document document : sheets.find(PUBLIC)) {
            each.accept(read(document));
        }
    }

    private List<Sheet> list(Bson filter) {
        List<Sheet> found = new ArrayList<>();
        for (Document document : sheets.find(filter).sort(Sorts.ascending("_id"))) {
            found.add(read(document));
        }
        return found;
    }

    private static Document write(Sheet sheet) {
        Sheet.Key key = sheet.key();
        Document scores = new Document();
        sheet.scores().forEach((criterion, score) -> scores.append(criterion, score.toString()));
        Document document = new Document("_id", key.text())
                .append(VersionedWrites.VERSION, sheet.version())
                .append(CONTEST, key.contestId())
                .append(UNIT, key.unit().name())
                .append(UNIT_ID, key.unitId())
                .append(JUROR, key.jurorId())
                .append(STATUS, sheet.status().name())
                .append("scores", scores);
        Fields.put(document, "comment", sheet.comment());
        Fields.put(document, "reason", sheet.reason());
        return document.append("updatedAt", Fields.date(sheet.updatedAt()));
    }

    private static Sheet read(Document document) {
        SortedMap<String, BigDecimal> scores = new TreeMap<>();
        Fields.document(document, "scores")
                .forEach((criterion, score) -> scores.put(criterion, new BigDecimal(String.valueOf(score))));
        return new Sheet(
                new Sheet.Key(
                        Fields.text(document, CONTEST),
                        Sheet.Unit.valueOf(Fields.text(document, UNIT)),
                        Fields.text(document, UNIT_ID),
                        Fields.text(document, JUROR)),
                Fields.number(document, VersionedWrites.VERSION),
                Sheet.Status.valueOf(Fields.text(document, STATUS)),
                scores,
                Fields.optionalText(document, "comment"),
                Fields.optionalText(document, "reason"),
                Fields.instant(document, "updatedAt"));
    }
}
