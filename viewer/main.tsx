// The page starts here: state from the address, data from the source, and the page drawn.
import { render } from 'preact';
import { App } from './app.js';
import { prepareMap } from './panels/lazy-map.js';
import { followCompany } from './state/company.js';
import { followExtras } from './state/extras.js';
import { followGuests } from './state/guests.js';
import { load } from './state/store.js';
import { theme } from './state/theme.js';
import { TEST_HOOK } from './test-hook.js';

document.documentElement.dataset.theme = theme.value;
// The data are asked for first: they travel while the browser is asked what it draws with.
void load();
prepareMap();
followCompany();
followExtras();
followGuests();
render(<App />, document.getElementById('app')!);
globalThis.__paperweave = TEST_HOOK;
