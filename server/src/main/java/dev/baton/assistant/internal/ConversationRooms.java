package dev.baton.assistant.internal;

import dev.baton.conversation.Conversations;
import dev.baton.conversation.JourneyEvents;
import dev.baton.handoff.Handoffs;
import dev.baton.media.Attachments;
import dev.baton.shopper.Visitors;
import org.springframework.stereotype.Component;

/** Where a conversation and what belongs to it is kept. */
@Component
record ConversationRooms(
    Conversations conversations,
    Handoffs handoffs,
    Visitors visitors,
    JourneyEvents journeys,
    Attachments attachments) {}
