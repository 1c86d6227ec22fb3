# SPDX-FileCopyrightText: The Dutydesk authors
# SPDX-License-Identifier: Apache-2.0
# Deliberately wrong dependencies. Each must stop the configuring; packaging/lint tries them all.
if(DUTYDESK_PROVE_LAYERS STREQUAL "domain-reaches-network")
    target_link_libraries(dutydesk_domain PRIVATE Qt6::Network)
elseif(DUTYDESK_PROVE_LAYERS STREQUAL "services-reach-gui-through-svg")
    target_link_libraries(dutydesk_services PRIVATE Qt6::Svg)
elseif(DUTYDESK_PROVE_LAYERS STREQUAL "services-reach-store")
    target_link_libraries(dutydesk_services PRIVATE dutydesk_store)
elseif(DUTYDESK_PROVE_LAYERS STREQUAL "services-reach-store-through-another")
    add_library(dutydesk_shortcut INTERFACE)
    target_link_libraries(dutydesk_shortcut INTERFACE dutydesk_store)
    target_link_libraries(dutydesk_services PRIVATE dutydesk_shortcut)
elseif(DUTYDESK_PROVE_LAYERS STREQUAL "scan-reaches-crypto")
    target_link_libraries(dutydesk_scan PRIVATE dutydesk_crypto)
else()
    message(FATAL_ERROR "Unknown wrong dependency: ${DUTYDESK_PROVE_LAYERS}")
endif()
