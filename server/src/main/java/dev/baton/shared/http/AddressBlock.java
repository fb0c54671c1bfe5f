package dev.baton.shared.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Addresses that begin with the same bits, as in {@code 10.0.0.0/8}. */
@SuppressWarnings("ArrayRecordComponent")
record AddressBlock(byte[] start, int bits) {

  /** The blocks written so. */
  static List<AddressBlock> of(String... written) {
    return Stream.of(written).map(AddressBlock::of).toList();
  }

  private static AddressBlock of(String written) {
    int slash = written.indexOf('/');
    try {
      return new AddressBlock(
          InetAddress.getByName(written.substring(0, slash)).getAddress(),
          Integer.parseInt(written.substring(slash + 1)));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean holds(byte[] address) {
    if (address.length != start.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (address[i] != start[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || ((address[whole] ^ start[whole]) & 0xff) >> (8 - rest) == 0;
  }
}
