import assert from 'node:assert/strict';
import {request} from 'node:http';
import {hostname} from 'node:os';
import {describe, it} from 'node:test';
import {demoServer} from '../../scripts/serve-demo.mjs';

describe('the server of `npm start`', () => {
  for (const [what, isShared, others] of [
    ['answers those alone who ask for this computer', false, 403],
    ['with --host, answers also for its addresses and its name', true, 200],
  ]) {
    it(what, async () => {
      const server = await demoServer(isShared);
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      const {port} = server.address();
      try {
        const {text} = await ask(port, `localhost:${port}`, '/embed-host.html');
        const elsewhere = Number(/http:\/\/localhost:(\d+)\/embed-/.exec(text)[1]);
        for (const at of [port, elsewhere]) {
          for (const host of ['localhost', '127.0.0.1', '[::1]'])
            assert.equal((await ask(at, `${host}:${at}`)).code, 200, host);
          for (const host of ['192.168.1.20', hostname(), `${hostname()}.local`])
            assert.equal((await ask(at, `${host}:${at}`)).code, others, host);
          for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'evil@localhost']) {
            for (const path of ['/', '/embed-host.html', '/docs/']) {
              const answer = await ask(at, `${host}:${at}`, path);
              assert.deepEqual([answer.code, /<|evil/.test(answer.text)], [403, false], host);
            }
          }
        }
      } finally {
        server.close();
        server.closeAllConnections();
      }
    });
  }
});

function ask(port, host, path = '/') {
  return new Promise((done, fail) => {
    const asked = request({port, host: '127.0.0.1', path, headers: {host}, agent: false}, (answer) => {
      let text = '';
      answer.on('data', (data) => (text += data)).on('end', () => done({code: answer.statusCode, text}));
    });
    asked.on('error', fail).end();
  });
}
