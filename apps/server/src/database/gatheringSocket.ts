import { Socket } from 'node:net';

/** A socket that sends together what is written in one turn of the event loop: each sending is a call of the system. */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  const write = socket.write.bind(socket);
  let isGathering = false;
  socket.write = ((...what: Parameters<typeof write>) => {
    if (!isGathering) {
      isGathering = true;
      socket.cork();
      process.nextTick(() => {
        isGathering = false;
        socket.uncork();
      });
    }
    return write(...what);
  }) as Socket['write'];
  return socket;
}
