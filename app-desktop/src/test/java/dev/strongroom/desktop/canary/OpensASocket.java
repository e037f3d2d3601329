package dev.strongroom.desktop.canary;

import java.net.Socket;

/** Could reach a network. */
public interface OpensASocket {
    Socket socket();
}
