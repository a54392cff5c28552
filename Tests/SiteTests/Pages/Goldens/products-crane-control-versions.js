debriefUpgrades.put({
  "id": "crane-control",
  "name": "crane-control",
  "page": "products/crane-control/index.html",
  "order": [],
  "within": "minor",
  "stops": [],
  "versions": [
    {"version":"2.1.0","page":"products/crane-control/2.1.0.html"},
    {"version":"2.1.2","page":"products/crane-control/2.1.2.html"},
    {"version":"2.1.9","page":"products/crane-control/2.1.9.html"},
    {"version":"2.2.0","page":"products/crane-control/2.2.0.html"}
  ],
  "support": [],
  "releases": [
    {"version":"2.1.2","id":"crane-control-2.1.2","title":"Crane control 2.1.2","page":"releases/crane-control-2.1.2.html","date":"2024-05-10","end":null,"yanked":false,"reversible":null,"irreversible":false,"breaking":[]}
  ],
  "general": [],
  "guides": [
    {"id":"crane-control-2.1-to-2.2","title":"Upgrade crane control from 2.1 to 2.2","page":"upgrades/crane-control-2.1-to-2.2.html","part":null,"from":[[["=","2.1.2"]]],"to":[[["=","2.2.0"]]],"stated_from":"2.1.2","stated_to":"2.2.0","support":"true","reversible":"with-backup","backup":["the berth plan"],"downtime":null,"wait_for":null,"stops":[{"version":"2.1.9","when":"the berth plan is older than a year","note":null}],"fields":[{"text":"Park the crane.","action":true,"irreversible":false,"possible_in":null,"necessary_as_of":"2.2.0","when":null}],"body":{"before":[],"during":[{"content":[["p","Park the crane."]],"action":true,"irreversible":false}],"after":[],"rollback":[]}}
  ],
  "incidents": [
    {"id":"2024-05-03-crane-stops","title":"The crane stops in mid-air","page":"incidents/2024-05-03-crane-stops.html","date":"2024-05-03","severity":{"label":"SEV2","level":2},"affected":[{"ranges":[[["introduced","2.1.0"],["fixed","2.1.2"]]],"versions":[],"excluded":[],"when":[],"partial":false}],"fixes":["2.1.2"]}
  ]
});
