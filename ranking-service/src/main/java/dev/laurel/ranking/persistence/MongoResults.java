package dev.laurel.ranking.persistence;

import dev.laurel.contracts.ContractJson;
import dev.laurel.ranking.application.Results;
import dev.laurel.ranking.domain.Candidate;
import dev.laurel.ranking.domain.PublishedResult;
import dev.laurel.ranking.domain.RankedEntry;
import dev.laurel.ranking.domain.ResultForm;
import dev.laurel.ranking.domain.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/**
 * Results as heads and pages. Pages of standings and of inputs are named by the digest of what they are part of, so
 * writing them twice writes the same; a head is written last, once per contest and revision, and makes its pages seen.
 */
final class MongoResults implements Results {

    static final int ROWS_PER_PAGE = 1_000;
    private static final String HEADS = "results";
    private static final String PAGES = "resultPages";
    private static final String BUNDLES = "inputBundles";
    private static final String BUNDLE_PAGES = "inputBundlePages";

    private final MongoTemplate mongo;

    MongoResults(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A contest has one revision of a number. */
    static void createIndexes(MongoTemplate mongo) {
        mongo.indexOps(HEADS)
                .createIndex(new Index("contestId", Sort.Direction.ASC)
                        .on("revision", Sort.Direction.ASC)
                        .unique()
                        .named("contestId_revision"));
    }

    record Head(@Id String id, String contestId, int revision, PublishedResult result) {}

    record Page(@Id String id, Binary rows) {}

    record Bundle(@Id String id, long bytes, int pages) {}

    @Override
    public Optional<PublishedResult> newest(String contestId) {
        Query query = Query.query(Criteria.where("contestId").is(contestId))
                .with(Sort.by(Sort.Direction.DESC, "revision"))
                .limit(1);
        return Optional.ofNullable(mongo.findOne(query, Head.class, HEADS)).map(Head::result);
    }

    @Override
    public List<PublishedResult> newestOfAll() {
        Map<String, PublishedResult> newest = new HashMap<>();
        for (Head head : mongo.findAll(Head.class, HEADS)) {
            newest.merge(
                    head.contestId(),
                    head.result(),
                    (held, other) -> held.revision() >= other.revision() ? held : other);
        }
        return List.copyOf(newest.values());
    }

    @Override
    public Optional<PublishedResult> find(String contestId, int revision) {
        return Optional.ofNullable(mongo.findById(headId(contestId, revision), Head.class, HEADS))
                .map(Head::result);
    }

    @Override
    public void storeStandings(String digest, Candidate candidate) {
        List<RankedEntry> ranking = candidate.ranking();
        for (int from = 0; from < ranking.size(); from += ROWS_PER_PAGE) {
            List<RankedEntry> rows = ranking.subList(from, Math.min(ranking.size(), from + ROWS_PER_PAGE));
            byte[] json =
                    ResultForm.rows(rows, from + 1, candidate.contest().rules().unavailable());
            mongo.save(new Page(pageId(digest, from / ROWS_PER_PAGE), new Binary(json)), PAGES);
        }
    }

    @Override
    public String storeInputs(Candidate candidate) {
        Sha256 sha256 = new Sha256();
        ResultForm.writeInputs(candidate, sha256);
        String digest = sha256.finish();
        if (mongo.findById(digest, Bundle.class, BUNDLES) == null) {
            PagedStream pages = new PagedStream(
                    (page, bytes) -> mongo.save(new Page(pageId(digest, page), new Binary(bytes)), BUNDLE_PAGES));
            ResultForm.writeInputs(candidate, pages);
            pages.close();
            mongo.save(new Bundle(digest, pages.length(), pages.pages()), BUNDLES);
        }
        return digest;
    }

    @Override
    public boolean add(PublishedResult head) {
        try {
            String id = headId(head.contestId(), head.revision());
            mongo.insert(new Head(id, head.contestId(), head.revision(), head), HEADS);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public List<String> rows(PublishedResult head, int rank, int limit) {
        List<String> rows = new ArrayList<>();
        int next = rank;
        while (rows.size() < limit && next <= head.entries()) {
            int number = (next - 1) / ROWS_PER_PAGE;
            Page page = mongo.findById(pageId(head.digest(), number), Page.class, PAGES);
            if (page == null) {
                throw new IllegalStateException("Page " + number + " of " + head.digest() + " is missing.");
            }
            JsonNode array = ContractJson.mapper().readTree(page.rows().getData());
            for (int i = (next - 1) % ROWS_PER_PAGE; i < array.size() && rows.size() < limit; i++) {
                rows.add(array.get(i).toString());
                next++;
            }
        }
        return rows;
    }

    private static String headId(String contestId, int revision) {
        return contestId + ":" + revision;
    }

    private static String pageId(String digest, int page) {
        return digest + ":" + page;
    }
}
