package dev.baton.commerce.http;

import dev.baton.shared.OrderNumber;
import dev.baton.testing.Fault;
import dev.baton.testing.StubServer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shop system of some kind, small but true to it: it keeps orders and what was done to them. A
 * test can have its next call of a name fail.
 */
public abstract class StubShop extends StubServer {
  private final Map<String, Deque<Fault>> faults = new HashMap<>();

  /** The name of the call a request makes. */
  protected abstract String call(Request request);

  /** What it answers when it is well. */
  protected abstract Output done(Request request) throws IOException;

  /** How often an order was cancelled. */
  public abstract int cancellations(OrderNumber number);

  /** How many returns an order has. */
  public abstract int returns(OrderNumber number);

  /** The addresses an order was sent to, oldest first; the same again is none. */
  public abstract List<String> addresses(OrderNumber number);

  /** How many of its requests made this call. */
  public final long calls(String name) {
    return requests().stream().filter(request -> call(request).equals(name)).count();
  }

  /** Treats the next call of this name so. */
  public final void next(String name, Fault fault) {
    synchronized (faults) {
      faults.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(fault);
    }
  }

  @Override
  protected final Output answer(Request request) throws IOException {
    @Nullable Fault fault;
    synchronized (faults) {
      Deque<Fault> waiting = faults.get(call(request));
      fault = waiting == null ? null : waiting.poll();
    }
    return fault == null ? done(request) : fault.instead(() -> done(request));
  }
}
