/* Puts what a site is to serve into dist/: the page, and the files of Unspool for script tags. */
import {cpSync} from 'node:fs';

const unspool = new URL('cdn/', import.meta.resolve('unspool/unspool.css'));

cpSync(unspool, 'dist/unspool', {recursive: true});
cpSync('index.html', 'dist/index.html');
cpSync('../page.css', 'dist/page.css');
