// Glyph and words, never colour alone.
import { h } from 'vue';
import { t } from '../i18n.js';
import { glyphOf } from '../phases.js';

export const PhaseChip = ({ phase, revision }) =>
  h('span', { class: ['chip', `chip-${phase}`] }, [
    h('span', { class: 'chip-glyph', 'aria-hidden': 'true' }, glyphOf(phase)),
    phase === 'published' && revision ? t('phase.publishedRevision', { revision }) : t(`phase.${phase}`),
  ]);
PhaseChip.props = ['phase', 'revision'];
