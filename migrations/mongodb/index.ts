import { up as up_20261122_205321_initial } from './20261122_205321_initial'
import { up as up_20261122_232349_text_unique } from './20261122_232349_text_unique'
import { up as up_20261123_024012_notices } from './20261123_024012_notices'
import { up as up_20261123_033000_adopt_public } from './20261123_033000_adopt_public'
import { up as up_20261123_061817_deliveries_by_text } from './20261123_061817_deliveries_by_text'
import { up as up_20261123_062127_newsletter } from './20261123_062127_newsletter'
import { up as up_20261123_104802_clicks } from './20261123_104802_clicks'
import { up as up_20261123_182908_deliveries_leaner } from './20261123_182908_deliveries_leaner'

export const migrations = [
  { name: '20261122_205321_initial', up: up_20261122_205321_initial },
  { name: '20261122_232349_text_unique', up: up_20261122_232349_text_unique },
  { name: '20261123_024012_notices', up: up_20261123_024012_notices },
  { name: '20261123_033000_adopt_public', up: up_20261123_033000_adopt_public },
  { name: '20261123_061817_deliveries_by_text', up: up_20261123_061817_deliveries_by_text },
  { name: '20261123_062127_newsletter', up: up_20261123_062127_newsletter },
  { name: '20261123_104802_clicks', up: up_20261123_104802_clicks },
  { name: '20261123_182908_deliveries_leaner', up: up_20261123_182908_deliveries_leaner },
]
