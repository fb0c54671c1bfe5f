package dev.baton.shared.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Baton may be sent on a merchant's word. */
class TargetsTest {
  private final Targets targets = new Targets(false, Names.SYSTEM);
  private final Targets lenient = new Targets(true, Names.SYSTEM);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "127.0.1",
        "127.000.000.001",
        "0127.0.0.1",
        "0177.0.0.1",
        "0177.0.0.01",
        "0x7f.0.0.1",
        "0x7f.0x0.0x0.0x1",
        "0x7f000001",
        "0X7F000001",
        "0x7f.1",
        "2130706433",
        "02130706433",
        "017700000001",
        "127.0.0.1:8080",
        "127.255.255.254",
        "0.0.0.0",
        "0",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[0000:0000:0000:0000:0000:0000:0000:0001]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:127.0.0.1]",
        "[::127.0.0.1]",
        "[::ffff:0:127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[2002:7f00:0001::1]",
        "[fe80::1%25eth0]",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "www.localhost",
        "user@127.0.0.1",
        "example.com@127.0.0.1",
        "127.0.0.1@example.com",
        "127.0.0.1\\@example.com",
        "example.com:443@127.0.0.1",
        "127。0。0。1",
        "１２７.0.0.1",
        "①②⑦.⓪.⓪.①",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
        "127.0.0.1%00.example.com",
        "%31%32%37.0.0.1",
        "127.0.0.1#.example.com",
        "127.0.0.1\t",
        " 127.0.0.1"
      })
  void thisMachineIsRefusedInEverySpelling(String host) {
    assertThatThrownBy(() -> targets.checked("https://" + host + "/api"))
        .isInstanceOf(TargetRefused.class)
        .message()
        .isNotBlank()
        .doesNotContain("127");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.100.100.200",
        "168.63.129.16",
        "169.254.169.254",
        "169.254.170.2",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "[fe80::1]",
        "[fec0::1]",
        "[ff02::1]",
        "[100::1]",
        "[2001::1]",
        "[2001:2::1]",
        "[2001:db8::1]",
        "[3fff::1]",
        "[5f00::1]",
        "[::ffff:10.0.0.1]",
        "[::169.254.169.254]",
        "[64:ff9b::10.0.0.1]",
        "[64:ff9b:1::1]",
        "[2002:a00:1::1]",
        "[2002:a9fe:a9fe::1]"
      })
  void noAddressOutsideThePublicNetIsCalled(String host) {
    assertThatThrownBy(() -> targets.checked("https://" + host + "/"))
        .isInstanceOf(TargetRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://8.8.8.8",
        "https://9.255.255.255",
        "https://11.0.0.0",
        "https://172.15.255.255",
        "https://172.32.0.0",
        "https://100.63.255.255",
        "https://100.128.0.0",
        "https://223.255.255.255",
        "https://[2606:4700:4700::1111]:8443/api?x=1",
        "https://[2002:808:808::1]",
        "https://[64:ff9b::8.8.8.8]",
        "https://acme.zendesk.invalid/",
        "https://0x7f.example.invalid"
      })
  void publicOnesAre(String url) {
    assertThatCode(() -> targets.checked(url)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://acme.example.invalid",
        "ftp://acme.example.invalid",
        "file:///etc/passwd",
        "gopher://acme.example.invalid",
        "//acme.example.invalid",
        "acme.example.invalid",
        "https:acme.example.invalid",
        "https:///acme",
        "https://",
        "https://acme..invalid",
        "https://acme.invalid:port",
        "javascript:alert(1)",
        ""
      })
  void onlyHttpsIsSpoken(String url) {
    assertThatThrownBy(() -> targets.checked(url)).isInstanceOf(TargetRefused.class);
  }

  @Test
  void aNameThatLeadsInsideIsRefusedEvenWhenItLeadsOutsideToo() throws UnknownHostException {
    InetAddress outside = InetAddress.getByName("8.8.8.8");
    InetAddress inside = InetAddress.getByName("10.0.0.1");
    Targets both = new Targets(false, _ -> new InetAddress[] {outside, inside});
    assertThatThrownBy(() -> both.checked("https://rebind.example"))
        .isInstanceOf(TargetRefused.class);
  }

  @Test
  void anOperatorMayAllowPrivateOnesButNeverMetadata() {
    assertThatCode(() -> lenient.checked("http://127.0.0.1:9000/x")).doesNotThrowAnyException();
    assertThatCode(() -> lenient.checked("http://localhost:9000")).doesNotThrowAnyException();
    assertThatCode(() -> lenient.checked("http://[::1]:9000")).doesNotThrowAnyException();
    assertThatCode(() -> lenient.checked("https://192.168.1.9")).doesNotThrowAnyException();
    for (String never :
        new String[] {"169.254.169.254", "[fe80::1]", "224.0.0.1", "0.0.0.0", "[::]", "127.1"}) {
      assertThatThrownBy(() -> lenient.checked("http://" + never))
          .as(never)
          .isInstanceOf(TargetRefused.class);
    }
  }
}
