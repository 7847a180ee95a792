// What these tests share: the files of the repository as texts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const read = (path) => readFileSync(ROOT + path, 'utf8');
