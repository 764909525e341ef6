package org.wholesum.study;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which methods are compared.
 *
 * @param old the name of the old method
 * @param pilot the name of the pilot method
 */
public record Sides(
        @JsonProperty(required = true) String old,
        @JsonProperty(required = true) String pilot) {}
