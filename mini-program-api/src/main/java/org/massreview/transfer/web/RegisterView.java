package org.massreview.transfer.web;

import java.util.List;

/** @param gaps numbers of this year that are missing */
record RegisterView(List<TransferView> transfers, List<String> gaps) {}
