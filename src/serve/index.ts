// HTTP and MCP: a function from request to response, and the adapters that put it on a socket.
export { type App, type AppOptions, createApp } from './app.js';
export { isLoopback } from './host-check.js';
export { serveMcp } from './serve-mcp.js';
export { type RunningServer, type ServerOptions, startServer } from './socket.js';
export { warmingPaths, warmWhileIdle } from './warm-up.js';
export { type WatchedDatabase, watchDatabase } from './watch-database.js';
