/**
 * ZeroMQ's wire protocol, the listening side of it: what a Jupyter kernel needs and no more. One thread reads all connections and
 * hands on whole messages; whoever sends writes to the connection itself. Each connection has a queue and limits of its own,
 * counted in bytes, so that no client can stop another one or fill the memory: what ZeroMQ's libraries, which count messages
 * and hide connections, cannot be told.
 *
 * @see <a href="https://rfc.zeromq.org/spec/37/">ZMTP 3.1</a>
 */
package elara.server.zmtp;
