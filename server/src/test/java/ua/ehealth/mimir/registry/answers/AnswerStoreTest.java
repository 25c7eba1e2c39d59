package ua.ehealth.mimir.registry.answers;

/** All that is promised of a store of answers, database or not. */
abstract class AnswerStoreTest
    implements ReservationContract, AnswerRowsContract, SpreadNotesContract {}
