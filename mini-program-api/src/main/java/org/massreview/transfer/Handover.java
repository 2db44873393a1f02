package org.massreview.transfer;

/** 移送包, as the organ takes it: sealed, for nobody else. */
public record Handover(Transfer transfer, byte[] sealed) {}
