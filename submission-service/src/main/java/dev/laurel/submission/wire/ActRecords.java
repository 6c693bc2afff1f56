package dev.laurel.submission.wire;

import dev.laurel.contracts.contests.OperatorActs;
import dev.laurel.submission.domain.Acts;

/** What operators decided about awards, as contract records. */
final class ActRecords {

    private ActRecords() {}

    static OperatorActs acts(Acts acts) {
        return new OperatorActs(
                acts.quotas().stream()
                        .map(quota -> new OperatorActs.Quota(
                                quota.award(),
                                quota.part(),
                                quota.places(),
                                quota.act().reason(),
                                quota.act().by(),
                                quota.act().at()))
                        .toList(),
                acts.picks().stream()
                        .map(pick -> new OperatorActs.Pick(
                                pick.award(),
                                pick.grade(),
                                pick.unitId(),
                                pick.act().reason(),
                                pick.act().by(),
                                pick.act().at()))
                        .toList(),
                acts.draws().stream()
                        .map(draw -> new OperatorActs.Draw(
                                draw.award(),
                                draw.round(),
                                draw.commitment(),
                                draw.eligibleDigest(),
                                draw.secret(),
                                draw.beacon(),
                                draw.by(),
                                draw.at()))
                        .toList(),
                acts.choices().stream()
                        .map(choice -> new OperatorActs.Choice(
                                choice.group(),
                                choice.authorId(),
                                choice.award(),
                                choice.act().reason(),
                                choice.act().by(),
                                choice.act().at()))
                        .toList());
    }
}
