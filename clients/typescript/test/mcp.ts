// The same over MCP, with the client of the official TypeScript SDK: BATON_URL, BATON_API_KEY, STORE.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const { BATON_URL = '', BATON_API_KEY = '', STORE = '' } = process.env;
const print = (name: string, value: unknown) => console.log(JSON.stringify({ [name]: value }));
const client = new Client({ name: 'story', version: '1.0.0' });
await client.connect(
  new StreamableHTTPClientTransport(new URL('/mcp', BATON_URL), { requestInit: { headers: { Authorization: `Bearer ${BATON_API_KEY}` } } }),
);
const call = async (name: string, args: Record<string, unknown>) => {
  const result = await client.callTool({ name, arguments: args });
  return { wrong: result.isError === true, told: result.structuredContent as { handoff: { id: string } } };
};

print('server', { ...client.getServerVersion(), instructions: client.getInstructions() });
print('tools', (await client.listTools()).tools.map((tool) => tool.name).sort());
const first = await call('request_human', {
  store: STORE,
  reason: 'explicit_request',
  conversation: [{ author: 'shopper', text: 'Human please, my lamp is broken' }],
});
print('first', first);
const id = first.told.handoff.id;
print('then', await call('answer_handoff_question', { id, text: 'Jane Doe, jane@example.com' }));
print('now', await call('get_handoff', { id, after: 0, wait: 0 }));
print('wrong', (await call('get_handoff', { id: 'nobody' })).wrong);
await client.close();
