package dev.hull.scan.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A connection whose every read ends in time: with bytes, with the end, or with an exception. */
interface Wire extends Closeable {
    InputStream in();

    OutputStream out();

    /** Over TCP or TLS, which have a time limit of their own (SO_TIMEOUT). */
    record OverSocket(Socket socket, InputStream in, OutputStream out) implements Wire {
        static Wire of(Socket socket) throws IOException {
            return new OverSocket(socket, socket.getInputStream(), socket.getOutputStream());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
