// Where the lines between tiers belong. Pure: rows and awards in, rows and lines out.

const keyOf = (zone) => `${zone.awardId}/${zone.tier.zh}/${zone.tier.en}`;

/**
 * The rows with the tier lines between them, as {line} or {row}. A line stands before the first row of its tier and one
 * stands below the last place. `keptOut` marks rows among the places that hold none (the creator has a better one).
 */
export function withZones(rows, awards) {
  const lines = [];
  let current = null;
  const last = rows.reduce((found, row, at) => (row.zone ? at : found), -1);
  const anyTier = awards.some((award) => award.tiers.length > 0);
  rows.forEach((row, at) => {
    if (row.zone && keyOf(row.zone) !== current) {
      current = keyOf(row.zone);
      lines.push({ line: tierLine(row, awards) });
    }
    if (anyTier && last >= 0 && at === last + 1) lines.push({ line: outsideLine(row, rows[last], awards) });
    lines.push({ row, keptOut: !row.zone && at < last });
  });
  return lines;
}

function tierLine(row, awards) {
  const award = awards.find((candidate) => candidate.awardId === row.zone.awardId);
  const index = award ? award.tiers.findIndex((tier) => row.zone.place >= tier.from && row.zone.place <= tier.through) : -1;
  return {
    key: `tier-${keyOf(row.zone)}`,
    award: awards.length > 1 ? award?.title : null,
    tier: row.zone.tier,
    prize: row.zone.prize,
    next: index > 0 ? award.tiers[index - 1].title : null,
    gap: index > 0 ? row.gapToNextTier : null,
  };
}

function outsideLine(row, lastHolder, awards) {
  const award = awards.find((candidate) => candidate.awardId === lastHolder.zone.awardId);
  return {
    key: 'outside',
    outside: true,
    next: award?.tiers.at(-1)?.title ?? lastHolder.zone.tier,
    gap: row.gapToNextTier,
  };
}
