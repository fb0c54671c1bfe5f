package dev.baton.shared.http;

import java.util.Arrays;
import java.util.List;

/** Which IP addresses are public, by the special-purpose registries of IANA (RFC 6890). */
final class Addresses {
  private static final List<AddressBlock> NOT_PUBLIC =
      AddressBlock.of(
          "0.0.0.0/8", // this network
          "10.0.0.0/8",
          "100.64.0.0/10", // carrier-grade NAT
          "127.0.0.0/8",
          "169.254.0.0/16", // link-local, metadata of cloud providers
          "168.63.129.16/32", // metadata of Azure
          "172.16.0.0/12",
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16",
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // reserved, broadcast
          "2001::/23", // protocol assignments, Teredo, benchmarks
          "2001:db8::/32", // documentation
          "3fff::/20"); // documentation

  private static final List<AddressBlock> GLOBAL_UNICAST = AddressBlock.of("2000::/3");

  /** Nobody's service, whatever the operator allows. */
  private static final List<AddressBlock> NEVER =
      AddressBlock.of(
          "0.0.0.0/8",
          "169.254.0.0/16",
          "168.63.129.16/32",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "::/128",
          "fe80::/10",
          "ff00::/8");

  private static final List<AddressBlock> NAT64 = AddressBlock.of("64:ff9b::/96");
  private static final List<AddressBlock> SIX_TO_FOUR = AddressBlock.of("2002::/16");
  private static final List<AddressBlock> COMPATIBLE =
      AddressBlock.of("::/96", "::ffff:0:0:0/96"); // IPv4-compatible, IPv4-translated
  private static final byte[] LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private Addresses() {}

  /** Whether anybody may be called there. */
  static boolean isPublic(byte[] address) {
    byte[] inner = inner(address);
    if (inner.length == 4) {
      return !any(NOT_PUBLIC, inner);
    }
    return any(GLOBAL_UNICAST, inner) && !any(NOT_PUBLIC, inner);
  }

  /** Whether it may be called when the operator allows private addresses. */
  static boolean isSomebody(byte[] address) {
    return !any(NEVER, inner(address));
  }

  /** The IPv4 address that an IPv6 one stands for, or the address itself. */
  private static byte[] inner(byte[] address) {
    if (address.length == 4 || Arrays.equals(address, LOOPBACK)) {
      return address;
    }
    if (any(SIX_TO_FOUR, address)) {
      return Arrays.copyOfRange(address, 2, 6);
    }
    boolean last = any(NAT64, address) || any(COMPATIBLE, address) || mapped(address);
    return last ? Arrays.copyOfRange(address, 12, 16) : address;
  }

  /** Java unpacks these by itself nearly everywhere. */
  private static boolean mapped(byte[] address) {
    for (int i = 0; i < 10; i++) {
      if (address[i] != 0) {
        return false;
      }
    }
    return address[10] == -1 && address[11] == -1;
  }

  private static boolean any(List<AddressBlock> blocks, byte[] address) {
    return blocks.stream().anyMatch(block -> block.holds(address));
  }
}
