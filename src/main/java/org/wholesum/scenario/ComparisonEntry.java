package org.wholesum.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which methods are compared.
 *
 * @param old the name of the old method
 * @param pilot the name of the pilot method
 */
public record ComparisonEntry(
        @JsonProperty(required = true) String old,
        @JsonProperty(required = true) String pilot) {}
