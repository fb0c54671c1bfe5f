package dev.baton.shared.http;

import dev.baton.shared.BatonSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which addresses Baton may call on somebody's word: public ones by HTTPS; with {@code
 * BATON_ALLOW_PRIVATE_TARGETS} private ones and HTTP too, but never link-local, metadata or
 * multicast ones.
 */
@Component
public class Targets {
  private static final Pattern SPELLING =
      Pattern.compile(
          "(?i)(https?)://(\\[[0-9a-f:.]+]|[a-z0-9-]+(?:\\.[a-z0-9-]+)*)(?::\\d{1,5})?"
              + "([/?][\\x21-\\x7e&&[^#\\\\<>\"{}|^`]]*)?");
  private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[^.]*)");
  private static final Pattern DOTTED =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
  private final boolean privateToo;
  private final Names names;

  /** The machine's own way of looking up names. */
  @Autowired
  public Targets(BatonSettings settings) {
    this(settings.allowPrivateTargets(), Names.SYSTEM);
  }

  /** With a way of one's own. */
  public Targets(boolean privateToo, Names names) {
    this.privateToo = privateToo;
    this.names = names;
  }

  /**
   * An address as somebody entered it, when Baton may call it as far as is known now: a host that
   * cannot be looked up at the moment is let pass, the call looks again.
   *
   * @throws TargetRefused in words for whoever entered it
   */
  public URI checked(String url) throws TargetRefused {
    URI uri = spelled(url);
    try {
      addresses(host(uri));
    } catch (TargetRefused refused) {
      throw refused;
    } catch (UnknownHostException unknown) {
      // wrong, or away for a moment: whoever tests the connection is told
    }
    return uri;
  }

  /** An address in its plain spelling; a host in disguise is refused. */
  URI spelled(String url) throws TargetRefused {
    Matcher matcher = SPELLING.matcher(url);
    if (!matcher.matches()) {
      throw new TargetRefused(
          "This must be an address such as https://support.example.com, without user name or"
              + " unusual characters.");
    }
    String host = matcher.group(2).toLowerCase(Locale.ROOT);
    if (NUMBER_AT_THE_END.matcher(host).matches() && !DOTTED.matcher(host).matches()) {
      throw new TargetRefused("Write the host by its name, as in support.example.com.");
    }
    if (!privateToo) {
      if (matcher.group(1).equalsIgnoreCase("http")) {
        throw new TargetRefused("The address must begin with https://.");
      }
      if (host.equals("localhost") || host.endsWith(".localhost")) {
        throw notPublic();
      }
    }
    try {
      return new URI(url);
    } catch (java.net.URISyntaxException wrong) {
      throw new TargetRefused("This is not a web address.");
    }
  }

  /**
   * The addresses of a host, all of them allowed: one that is not makes none of them.
   *
   * @throws UnknownHostException when there is none
   */
  InetAddress[] addresses(String host) throws UnknownHostException {
    InetAddress[] found = names.addresses(host);
    for (InetAddress address : found) {
      allowed(address);
    }
    return found;
  }

  /**
   * Lets an address pass that may be called; for connections that are not HTTP.
   *
   * @throws TargetRefused when it may not
   */
  public void allowed(@Nullable InetAddress address) throws UnknownHostException {
    if (address == null) {
      throw new UnknownHostException("not looked up");
    }
    byte[] bytes = address.getAddress();
    if (!(privateToo ? Addresses.isSomebody(bytes) : Addresses.isPublic(bytes))) {
      throw notPublic();
    }
  }

  private static String host(URI uri) {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static TargetRefused notPublic() {
    return new TargetRefused(
        "This leads to a private or local address. Baton calls public addresses only, unless its"
            + " operator sets BATON_ALLOW_PRIVATE_TARGETS.");
  }
}
