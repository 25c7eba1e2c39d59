/** The story of one subject in sentences, from its history and its streams (2.10.2). Pure. */
package ua.ehealth.mimir.verification.story;
