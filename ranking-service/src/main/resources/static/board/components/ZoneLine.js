// The line before a tier: what it wins and what its first place lacks to the next one.
import { h } from 'vue';
import { isZero } from '../decimal.js';
import { decimal } from '../format.js';
import { localized, t } from '../i18n.js';

function missing(line, decimals) {
  if (!line.next || line.gap === null || line.gap === undefined) return null;
  const tier = localized(line.next);
  return h(
    'span',
    { class: 'zone-gap' },
    isZero(line.gap) ? t('zone.tie', { tier }) : t('zone.missing', { tier, gap: decimal(line.gap, decimals) }),
  );
}

export function ZoneLine({ line, columns, decimals, provisional }) {
  const certainty = provisional ? h('span', { class: 'zone-provisional' }, t('zone.provisional')) : null;
  return h('tr', { class: ['zone', { 'zone-outside': line.outside }], 'data-key': line.key }, [
    h('th', { colspan: columns, scope: 'rowgroup' }, [
      h('span', { class: 'zone-line' }, [
        line.outside
          ? h('span', { class: 'zone-name' }, t('zone.outside'))
          : [
              h('span', { class: 'zone-name' }, [line.award ? `${localized(line.award)} ` : null, localized(line.tier)]),
              certainty,
              h('span', { class: 'zone-prize' }, localized(line.prize)),
            ],
        missing(line, decimals),
      ]),
    ]),
  ]);
}
ZoneLine.props = ['line', 'columns', 'decimals', 'provisional'];
