import { createServer, type Server, type Socket } from 'node:net';
import { hearPlatform, type PlatformParts } from './hear-platform.ts';
import { PlatformLink } from './platform-link.ts';

/** How the upper platform listens. Times in milliseconds. */
export interface PlatformGatewayOptions extends PlatformParts {
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** After how long without a message a link is closed: the standard keeps it alive every minute. */
  readonly idle?: number;
  /** Within how long a link has to log in. */
  readonly introduction?: number;
  readonly links?: number;
  readonly onTrouble?: (error: unknown) => void;
}

/** The upper platform of JT/T 809, listening. */
export interface PlatformGateway {
  readonly port: number;
  /** Links that have logged in. */
  readonly platforms: number;
  close(): Promise<void>;
}

const defaults = {
  host: '0.0.0.0',
  idle: 180_000,
  introduction: 30_000,
  links: 500,
  onTrouble: (_error: unknown) => {},
};

/**
 * Listens for lower platforms. A link is read no further while its positions are being kept: what a platform sends faster waits in its own
 * buffers, and memory stays flat.
 * @throws Error of `listen` when the port is taken
 */
export async function openPlatformGateway(options: PlatformGatewayOptions): Promise<PlatformGateway> {
  const parts = { ...defaults, ...options };
  const links = new Set<PlatformLink>();
  const server = createServer((socket) => {
    if (links.size >= parts.links) return void socket.destroy();
    const link = new PlatformLink(socket);
    links.add(link);
    const introduction = setTimeout(() => link.feed ?? socket.destroy(), parts.introduction);
    socket.setTimeout(parts.idle, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(introduction);
      link.sub?.close();
      links.delete(link);
    });
    void serve(parts, link, socket);
  });
  await listen(server, parts.port, parts.host);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : parts.port,
    get platforms() {
      return [...links].filter(({ feed }) => feed).length;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const { socket } of links) socket.destroy();
      await closed;
    },
  };
}

async function serve(
  parts: PlatformGatewayOptions & Pick<typeof defaults, 'onTrouble'>,
  link: PlatformLink,
  socket: Socket,
): Promise<void> {
  try {
    for await (const chunk of socket) {
      const { frames, faults } = link.reader.push(chunk as Buffer);
      link.faults += faults.length;
      for (const frame of frames) await hearPlatform(parts, link, frame);
    }
  } catch (error) {
    if (!socket.destroyed) parts.onTrouble(error);
    socket.destroy();
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
