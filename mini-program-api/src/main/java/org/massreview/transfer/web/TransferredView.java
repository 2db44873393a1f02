package org.massreview.transfer.web;

/** What whoever decided is told: nothing that is in the package. */
record TransferredView(String serial, String state, String stateText) {}
