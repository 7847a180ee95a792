// The thirty tasks of a reader in every engine, by mouse and by keys; no driver but Chromium's has a finger (tests/browser).
import { Hand, keep } from '../browser/hands.mjs';
import { TASKS } from '../browser/tasks.mjs';
import { everywhere, settled, until } from './support.mjs';

everywhere((host, test) => {
  for (const [name, [path, act]] of Object.entries(TASKS)) {
    for (const way of ['mouse', 'keys']) {
      test(`${way}: ${name}`, async () => {
        const page = await host.open(path, { width: 1200, height: 900 });
        await settled(page);
        if (path.startsWith('index')) await until(page, () => !document.getElementById('panel').hidden && document.querySelectorAll('#panel li').length > 5);
        await page.run(keep);
        page.back = () => page.run(() => history.back());
        page.forward = () => page.run(() => history.forward());
        await act(new Hand(page, way), page);
        await page.close();
      });
    }
  }
});
