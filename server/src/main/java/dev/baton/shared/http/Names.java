package dev.baton.shared.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks host names up. */
@FunctionalInterface
public interface Names {

  /** The machine's own way. */
  Names SYSTEM = InetAddress::getAllByName;

  /**
   * All addresses of a host.
   *
   * @throws UnknownHostException when it has none
   */
  InetAddress[] addresses(String host) throws UnknownHostException;
}
