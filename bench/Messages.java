import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Utterance;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Reads messages with the built-in understanding inside this process: how long it takes to load, how
 * many messages a second on all processors, the time of one, the memory it keeps.
 */
public final class Messages {
  private static final int ROUNDS = 300;
  private static final String[] SAID = {
    "hi", "where is my order 10432? it should have been here on Friday", "human please",
    "I'd like to send the boots back, they are two sizes too small", "do you ship to Norway",
    "can I talk to somebody about the broken lamp, this is the second time", "jane@example.com",
    "my name is Jane Doe and my number is +1 415 555 2671", "no thanks", "are you a robot?",
    "the blue kettle, does it come with a lid and is it dishwasher safe?", "cancle teh ordr plese",
    "¿dónde está mi pedido?", "quiero hablar con una persona", "je voudrais annuler ma commande",
    "à quelle heure fermez-vous le samedi ?", "wo bleibt mein Paket, Bestellung 88213",
    "ich möchte einen Menschen sprechen", "não recebi o reembolso ainda", "vocês entregam no domingo?",
    "vorrei restituire la giacca", "posso parlare con un operatore", "waar blijft mijn bestelling",
    "wat kost het om dit naar België te sturen", "人工客服", "хочу поговорить с человеком", "🙂",
    "I ordered three things on Monday, the mug came in pieces, the throw is the wrong colour and the"
        + " third parcel never came at all. I wrote to you twice and nobody answers. What now?"
  };

  public static void main(String[] arguments) throws Exception {
    long begun = System.nanoTime();
    BuiltInUnderstanding understanding = new BuiltInUnderstanding();
    read(understanding, "where is my order");
    System.out.printf(
        "loaded, and a first message read: %.2f s; processor time of the process so far: %.2f s%n",
        seconds(begun), processor());
    for (int i = 0; i < ROUNDS; i++) {
      round(understanding);
    }
    throughput(understanding);
    latency(understanding);
    long letters = System.nanoTime();
    read(understanding, "where is my parcel, it is late and nobody answers me. ".repeat(185));
    System.out.printf("one message of 10,000 letters: %.1f ms%n", seconds(letters) * 1000);
    System.gc();
    Runtime memory = Runtime.getRuntime();
    System.out.printf("memory kept: %d MB%n", (memory.totalMemory() - memory.freeMemory()) >> 20);
    read(understanding, "keeps it until here");
  }

  private static void throughput(BuiltInUnderstanding understanding) throws InterruptedException {
    int workers = Runtime.getRuntime().availableProcessors();
    CountDownLatch done = new CountDownLatch(workers);
    double processor = processor();
    long begun = System.nanoTime();
    for (int i = 0; i < workers; i++) {
      Thread.ofPlatform().start(() -> {
        for (int round = 0; round < ROUNDS; round++) {
          round(understanding);
        }
        done.countDown();
      });
    }
    done.await();
    double messages = (double) workers * ROUNDS * SAID.length;
    System.out.printf(
        "%,.0f messages/s on %d processors; %,.0f a second of processor time%n",
        messages / seconds(begun), workers, messages / (processor() - processor));
  }

  private static void latency(BuiltInUnderstanding understanding) {
    var clock = ManagementFactory.getThreadMXBean();
    List<Long> times = new ArrayList<>();
    List<Long> worked = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String said : SAID) {
        long begun = System.nanoTime();
        long before = clock.getCurrentThreadCpuTime();
        read(understanding, said);
        worked.add(clock.getCurrentThreadCpuTime() - before);
        times.add(System.nanoTime() - begun);
      }
    }
    print("one message", times);
    print("one message, processor time", worked);
  }

  private static void print(String what, List<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%s: p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6);
  }

  /** Seconds of processor time this process has had; says more than a clock on a busy machine. */
  private static double processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private static void round(BuiltInUnderstanding understanding) {
    for (String said : SAID) {
      read(understanding, said);
    }
  }

  private static void read(BuiltInUnderstanding understanding, String said) {
    if (understanding.read(Utterance.alone(said, "US")).language() == null) {
      throw new IllegalStateException("never");
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
