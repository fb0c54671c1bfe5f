package dev.baton.alert.jdbc;

import dev.baton.alert.jdbc.WaitingAlerts.Place;
import dev.baton.connector.Notice;

/** A message that was not taken yet. */
public record MessageRow(Place place, Notice notice, int attempts) {}
