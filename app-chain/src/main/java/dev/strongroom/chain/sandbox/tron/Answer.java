package dev.strongroom.chain.sandbox.tron;

import tools.jackson.databind.JsonNode;

/** What one method answers. */
@FunctionalInterface
interface Answer {
    JsonNode to(Ask ask);
}
