package dev.laurel.ranking.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The conditions of publication, each a small function that says what is missing. */
final class Blockers {

    private Blockers() {}

    static List<Blocker> of(Candidate candidate) {
        List<Blocker> blockers = new ArrayList<>();
        closed(candidate, blockers);
        sheets(candidate, blockers);
        draws(candidate, blockers);
        sealed(candidate, blockers);
        tallies(candidate, blockers);
        return List.copyOf(blockers);
    }

    private static void closed(Candidate candidate, List<Blocker> blockers) {
        Contest contest = candidate.contest();
        Manifest expected = contest.manifest();
        if (contest.phase() != Contest.Phase.CLOSED || expected == null) {
            blockers.add(new Blocker(
                    "contest-not-closed",
                    new Text(
                            "活动尚未关闭：请先关闭活动，确定参赛名单。",
                            "The contest is not closed: close it first, which settles its entries.")));
            return;
        }
        Manifest held = candidate.manifest();
        if (!held.equals(expected)) {
            blockers.add(new Blocker(
                    "entries-incomplete",
                    new Text(
                            "参赛名单与关闭时不一致：应有 " + expected.entries() + " 篇，现有 " + held.entries() + " 篇或版本不同，请稍候。",
                            "The entries are not those the contest was closed with: " + expected.entries()
                                    + " expected, " + held.entries()
                                    + " held or of other versions; they may still be arriving.")));
        }
    }

    private static void sheets(Candidate candidate, List<Blocker> blockers) {
        Manifest expected = candidate.contest().sheets();
        if (expected == null) {
            return;
        }
        Manifest held = Manifest.ofSheets(candidate.sheets());
        if (!held.equals(expected)) {
            blockers.add(new Blocker(
                    "sheets-incomplete",
                    new Text(
                            "评审表与活动状态不一致：应有 " + expected.entries() + " 份，现有 " + held.entries() + " 份或版本不同，请稍候。",
                            "The jury's sheets are not those that the contest's state speaks of: " + expected.entries()
                                    + " expected, " + held.entries()
                                    + " held or of other versions; they may still be arriving.")));
        }
    }

    /** A draw whose list has changed since its digest was public would not be the one that people can verify. */
    private static void draws(Candidate candidate, List<Blocker> blockers) {
        for (Acts.Draw draw : candidate.contest().acts().draws()) {
            String digest = draw.eligibleDigest();
            boolean stated = digest == null
                    || candidate.awards().stream()
                            .filter(award -> award.awardId().equals(draw.award()))
                            .map(PublishedResult.AwardOutcome::details)
                            .filter(Objects::nonNull)
                            .map(PublishedResult.Details::statement)
                            .anyMatch(statement ->
                                    statement != null && statement.en().contains(digest));
            if (!stated) {
                blockers.add(new Blocker(
                        "draw-list-changed",
                        new Text(
                                "奖项 " + draw.award() + " 的抽奖名单与已公布的摘要不一致。",
                                "The list of the eligible of award " + draw.award()
                                        + " is no longer the one whose digest was made public.")));
            }
        }
    }

    private static void sealed(Candidate candidate, List<Blocker> blockers) {
        Sealing sealing = candidate.sealing();
        if (!sealing.hasBegun()) {
            blockers.add(new Blocker(
                    "not-counted",
                    new Text("尚未开始计票：请在截止时间之后发起计票。", "No count has begun: start one after the cut-off.")));
            return;
        }
        if (!sealing.isComplete()) {
            blockers.add(new Blocker(
                    "count-incomplete",
                    new Text(
                            "第 " + sealing.number() + " 次计票进行中：" + sealing.partitions() + " 个分区已完成 "
                                    + sealing.sealed().size() + " 个。",
                            "Count " + sealing.number() + " is under way: "
                                    + sealing.sealed().size() + " of " + sealing.partitions()
                                    + " partitions have sealed it.")));
        }
        if (!sealing.isOfOneLog()) {
            blockers.add(new Blocker(
                    "mixed-logs",
                    new Text("计票结果来自不同的日志，请重新计票。", "The partitions were counted from different logs: count again.")));
        }
        if (!sealing.visible()) {
            blockers.add(new Blocker(
                    "tallies-not-read",
                    new Text("计票结果尚未全部读入，请稍候。", "Not all tallies of the count have been read yet; wait a moment.")));
        }
    }

    private static void tallies(Candidate candidate, List<Blocker> blockers) {
        int number = candidate.sealing().number();
        long unsealed = candidate.sealing().hasBegun()
                ? candidate.entries().stream()
                        .filter(entry -> isAccepted(entry) && !isSealed(entry, number, candidate.contest()))
                        .count()
                : 0;
        if (unsealed > 0) {
            blockers.add(new Blocker(
                    "tallies-not-sealed",
                    new Text(
                            "有 " + unsealed + " 篇作品的计数尚未封存到第 " + number + " 次计票，请稍候。",
                            unsealed + " entries have tallies that do not belong to count " + number
                                    + " yet; wait a moment.")));
        }
    }

    private static boolean isAccepted(Participant participant) {
        Entry entry = participant.entry();
        return entry != null && entry.isAccepted();
    }

    /** Every entry has tallies, zeros included; one that has none was not yet seen where counting is done. */
    private static boolean isSealed(Participant entry, int number, Contest contest) {
        Tally tally = entry.tally();
        if (tally == null) {
            return false;
        }
        Tally.Seal seal = tally.seal();
        return seal != null && seal.number() == number && tally.cutOff().equals(contest.cutOff());
    }
}
