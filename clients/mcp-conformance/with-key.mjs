// Passes requests on to an MCP server with an API key, everything else as it came. Prints its own address.
import http from 'node:http';

const target = new URL(process.argv[2]);
const server = http.createServer((request, response) => {
  const headers = { ...request.headers, authorization: `Bearer ${process.env.BATON_API_KEY}` };
  const onward = http.request({ host: target.hostname, port: target.port || 80, path: target.pathname, method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
});
server.listen(0, '127.0.0.1', () => console.log(`http://localhost:${server.address().port}/mcp`));
