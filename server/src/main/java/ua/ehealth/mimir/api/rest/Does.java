package ua.ehealth.mimir.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation that a method of a controller carries out. What is common to all checks is done
 * before it is called; a path without an operation is open to everybody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Does {
  Operation value();
}
