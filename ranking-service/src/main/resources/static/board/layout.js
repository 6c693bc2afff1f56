// Which columns there is room for. Columns without room are not rendered at all: hidden cells would still count in
// the width of the lines that span the table.
import { ref } from 'vue';

const phone = matchMedia('(max-width: 720px)');
const tablet = matchMedia('(max-width: 960px)');

const read = () => (phone.matches ? 'phone' : tablet.matches ? 'tablet' : 'desk');

/** `phone`: rank, article, score. `tablet`: the counters too. `desk`: everything. */
export const layout = ref(read());

for (const query of [phone, tablet]) query.addEventListener('change', () => (layout.value = read()));
